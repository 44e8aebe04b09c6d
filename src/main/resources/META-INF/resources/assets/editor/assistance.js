/* Completion, documentation and definitions, all from the service, which knows facts, fields, codes and ids. */
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap, pickedCompletion } from "@codemirror/autocomplete";
import { EditorView, hoverTooltip, keymap } from "@codemirror/view";
import { ask } from "./server.js";
import { addressOf } from "./places.js";
import { element } from "./words.js";

const TRIGGER = /[\w$.("-]$/;
const ICONS = {
  fact: "class", field: "property", binding: "variable", constant: "enum", code: "enum", parameter: "constant", keyword: "keyword", rule: "function",
  advice: "function", snippet: "text", key: "property", evidence: "constant", order: "constant", placeholder: "variable"
};

function request(settings, state, offset) {
  return { path: settings.path, text: state.doc.toString(), offset };
}

/** Nothing is shown where the service cannot answer: assistance must not get in the way of typing. */
async function quietly(question) {
  try {
    return await question;
  } catch {
    return null;
  }
}

/** A proposal replaces what the service says; what was typed since it was asked belongs to it. */
function applied(proposal, offset) {
  return (view, completion, from, to) => {
    const end = to + (proposal.to - offset);
    view.dispatch({
      changes: { from: proposal.from, to: end, insert: proposal.insert },
      selection: { anchor: proposal.from + proposal.insert.length },
      annotations: pickedCompletion.of(completion),
      userEvent: "input.complete"
    });
  };
}

function option(proposal, offset) {
  return {
    label: proposal.label,
    detail: proposal.detail || undefined,
    apply: applied(proposal, offset),
    type: ICONS[proposal.kind] ?? "text",
    info: proposal.documentation ? () => element("div", { text: proposal.documentation }) : undefined
  };
}

function proposals(settings) {
  return async (context) => {
    const before = context.state.sliceDoc(Math.max(0, context.pos - 1), context.pos);
    if (!context.explicit && !TRIGGER.test(before)) {
      return null;
    }
    const answer = await quietly(ask(`${settings.assistance}/completions`, request(settings, context.state, context.pos)));
    if (context.aborted || !answer || answer.proposals.length === 0) {
      return null;
    }
    return {
      from: answer.proposals[0].from,
      options: answer.proposals.map((proposal) => option(proposal, context.pos)),
      validFor: /^[\w$.-]*$/
    };
  };
}

function documentation(settings) {
  return hoverTooltip(async (view, position) => {
    const answer = await quietly(ask(`${settings.assistance}/hovers`, request(settings, view.state, position)));
    const found = answer?.documentation;
    if (!found) {
      return null;
    }
    const content = () => element("div", {}, element("strong", { text: found.title }), element("div", { text: found.text }));
    return { pos: found.from, end: found.to, above: true, create: () => ({ dom: content() }) };
  });
}

async function openDefinition(settings, view, position, go) {
  const answer = await quietly(ask(`${settings.assistance}/definitions`, request(settings, view.state, position)));
  const place = answer?.definition;
  if (!place) {
    document.getElementById("editor-message").textContent = settings.words.noDefinition;
  } else if (place.path === settings.path) {
    go(place.line, place.column);
  } else {
    window.location.assign(addressOf(settings.files, place.path, place.line, place.column));
  }
}

/** All three for an editor; `go` moves its cursor. */
export function assistance(settings, go) {
  return [
    autocompletion({ override: [proposals(settings)], activateOnTypingDelay: 150 }),
    closeBrackets(),
    documentation(settings),
    EditorView.domEventHandlers({
      mousedown(event, view) {
        const position = event.ctrlKey || event.metaKey ? view.posAtCoords(event) : null;
        if (position === null || event.button !== 0) {
          return false;
        }
        event.preventDefault();
        openDefinition(settings, view, position, go);
        return true;
      }
    }),
    keymap.of([
      {
        key: "F12",
        preventDefault: true,
        run: (view) => {
          openDefinition(settings, view, view.state.selection.main.head, go);
          return true;
        }
      },
      ...closeBracketsKeymap,
      ...completionKeymap
    ])
  ];
}
