// The entry of a case: rows that are added, units that fit the item, files that are dropped.
(() => {
  const unitsOf = (row) => {
    const item = row.querySelector('[data-item]');
    const unit = row.querySelector('[data-unit]');
    if (!item || !unit) return;
    const chosen = item.selectedOptions[0];
    const fitting = chosen && chosen.dataset.units ? chosen.dataset.units.split(' ') : null;
    for (const option of unit.options) {
      const fits = option.value === '' || !fitting || fitting.includes(option.value);
      // a unit that was chosen stays visible even where it does not fit: nothing is changed behind the writer's back
      option.hidden = !fits && !option.selected;
    }
  };

  const clean = (row, number) => {
    for (const field of row.querySelectorAll('[name], [id]')) {
      for (const name of ['name', 'id']) {
        if (field.hasAttribute(name)) field.setAttribute(name, field.getAttribute(name).replace(/-\d+-/, `-${number}-`));
      }
      if (field.hasAttribute('aria-label')) {
        field.setAttribute('aria-label', field.getAttribute('aria-label').replace(/ \d+(:.*)?$/, ` ${number + 1}`));
      }
      field.removeAttribute('aria-invalid');
      field.removeAttribute('aria-describedby');
      if (field.type === 'checkbox') field.checked = false;
      else if (field.tagName === 'SELECT') field.selectedIndex = 0;
      else if ('value' in field) field.value = '';
    }
    for (const said of row.querySelectorAll('.error, .remark, [type="hidden"]')) said.remove();
  };

  for (const button of document.querySelectorAll('[data-more]')) {
    button.addEventListener('click', (event) => {
      event.preventDefault();
      const body = document.querySelector(`[data-rows="${button.dataset.more}"] tbody`);
      const last = body.rows[body.rows.length - 1];
      const first = body.rows.length;
      const from = Number(last.querySelector('[name]').name.match(/-(\d+)-/)[1]);
      for (let add = 1; add <= 3; add += 1) {
        const row = last.cloneNode(true);
        clean(row, from + add);
        body.append(row);
        unitsOf(row);
      }
      body.rows[first].querySelector('input, select').focus();
    });
  }

  document.addEventListener('change', (event) => {
    const row = event.target.closest('[data-rows="laboratory"] tr');
    if (row && event.target.matches('[data-item]')) unitsOf(row);
  });
  for (const row of document.querySelectorAll('[data-rows="laboratory"] tbody tr')) unitsOf(row);

  const drop = document.querySelector('[data-drop]');
  if (drop) {
    const file = drop.querySelector('input[type="file"]');
    const text = document.getElementById('document');
    const take = async (chosen) => {
      text.value = await chosen.text();
      file.value = '';
      drop.querySelector('[data-drop-status]').textContent = `${chosen.name}: ${drop.dataset.dropped}`;
      document.querySelector('[name="confirmed"]').value = '';
    };
    for (const name of ['dragenter', 'dragover']) {
      drop.addEventListener(name, (event) => {
        event.preventDefault();
        drop.classList.add('over');
      });
    }
    drop.addEventListener('dragleave', () => drop.classList.remove('over'));
    drop.addEventListener('drop', (event) => {
      event.preventDefault();
      drop.classList.remove('over');
      if (event.dataTransfer.files.length) take(event.dataTransfer.files[0]);
    });
    file.addEventListener('change', () => {
      if (file.files.length) take(file.files[0]);
    });
  }
})();
