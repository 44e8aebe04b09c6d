// A meeting: the order of its agenda by dragging and by Alt with the arrow keys, and what others change.
(() => {
  const agenda = () => document.getElementById('agenda');
  const rows = () => [...document.querySelectorAll('[data-agenda] > tr')];
  let dragged = null;
  let missed = false;
  let lastMoved = null;

  // --- dragging ---
  const unmark = () => rows().forEach((row) => row.classList.remove('before', 'after'));
  const target = (event) => {
    const row = event.target.closest && event.target.closest('[data-agenda] > tr');
    if (!row || !dragged) return null;
    const box = row.getBoundingClientRect();
    return { row, after: event.clientY > box.top + box.height / 2 };
  };
  document.addEventListener('dragstart', (event) => {
    if (!event.target.closest || !event.target.closest('.handle')) return;
    dragged = event.target.closest('tr');
    dragged.classList.add('dragged');
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', '');
    event.dataTransfer.setDragImage(dragged, 20, 20);
  });
  document.addEventListener('dragover', (event) => {
    const over = target(event);
    if (!over) return;
    event.preventDefault();
    unmark();
    over.row.classList.add(over.after ? 'after' : 'before');
  });
  document.addEventListener('drop', (event) => {
    const over = target(event);
    if (!over) return;
    event.preventDefault();
    const before = rows().map((row) => row.dataset.case).join();
    if (over.row !== dragged) over.row[over.after ? 'after' : 'before'](dragged);
    const order = rows().map((row) => row.dataset.case);
    if (order.join() !== before) {
      const form = document.getElementById('order');
      form.elements.cases.value = order.join();
      lastMoved = dragged.dataset.case;
      form.requestSubmit();
    }
  });
  document.addEventListener('dragend', () => {
    if (dragged) dragged.classList.remove('dragged');
    dragged = null;
    unmark();
    if (missed) {
      missed = false;
      htmx.trigger(agenda(), 'refresh');
    }
  });

  // --- keyboard ---
  document.addEventListener('keydown', (event) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    const row = event.target.closest('[data-agenda] > tr');
    if (!row) return;
    event.preventDefault();
    const button = row.querySelector(event.key === 'ArrowUp' ? 'button[name="up"]' : 'button[name="down"]');
    if (button && !button.disabled && !event.repeat) button.click();
  });
  document.addEventListener('click', (event) => {
    const button = event.target.closest('button[name="up"], button[name="down"]');
    if (button) lastMoved = button.value;
  });

  // --- what the server says ---
  document.addEventListener('htmx:beforeRequest', (event) => {
    // what is being dragged is not pulled from under the pointer
    if (dragged && event.detail.elt === agenda()) {
      event.preventDefault();
      missed = true;
    }
  });
  document.addEventListener('htmx:afterSettle', () => {
    if (!lastMoved) return;
    const all = rows();
    const row = all.find((each) => each.dataset.case === lastMoved);
    if (row && !document.activeElement.closest('[data-agenda]')) {
      // a button that can no longer be used has lost the focus: the case keeps it
      row.querySelector('.pseudonym').focus();
    }
    if (row) {
      document.getElementById('moved').textContent = agenda()
        .dataset.moved.replace('[what]', row.dataset.name)
        .replace('[place]', String(all.indexOf(row) + 1));
    }
    lastMoved = null;
  });

  // --- the connection ---
  const connection = document.getElementById('connection');
  let broken = false;
  document.addEventListener('htmx:sseError', () => {
    broken = true;
    connection.textContent = document.querySelector('[data-interrupted]').dataset.interrupted;
    connection.hidden = false;
  });
  document.addEventListener('htmx:sseOpen', () => {
    if (!broken) return;
    broken = false;
    connection.hidden = true;
    for (const id of ['standing', 'agenda', 'members']) htmx.trigger(document.getElementById(id), 'refresh');
  });
})();
