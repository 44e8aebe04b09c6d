// A health record in a browser, as far as CDS Hooks goes: it discovers services, fills their prefetch from the chart that it has, signs
// a token for each call, shows cards, carries suggestions out and reports what became of cards. The test sets `record`.
'use strict';

const $ = id => document.getElementById(id);
let services = [];

const part = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
const text = value => part(new TextEncoder().encode(JSON.stringify(value)));

async function token(audience) {
  const algorithm = {name: 'ECDSA', namedCurve: 'P-384'};
  const key = await crypto.subtle.importKey('jwk', record.key, algorithm, false, ['sign']);
  const now = Math.floor(Date.now() / 1000);
  const signed = text({alg: 'ES384', typ: 'JWT', kid: record.keyId}) + '.'
      + text({iss: record.issuer, aud: audience, iat: now, exp: now + 300, jti: crypto.randomUUID()});
  return signed + '.' + part(await crypto.subtle.sign({name: 'ECDSA', hash: 'SHA-384'}, key, new TextEncoder().encode(signed)));
}

async function call(path, body) {
  const address = record.service + path;
  const headers = {Authorization: 'Bearer ' + await token(address)};
  if (body) headers['Content-Type'] = 'application/json';
  const answer = await fetch(address, {method: body ? 'POST' : 'GET', headers, body: body && JSON.stringify(body)});
  if (!answer.ok) throw new Error('answered ' + answer.status);
  const content = await answer.text();
  return content ? JSON.parse(content) : null;
}

// A search of the kind that prefetch templates use, over the resources of the chart.
function search(template, context) {
  const query = template.replace(/{{context\.(\w+)}}/g, (all, name) => context[name]);
  const [type, parameters] = query.split('?');
  if (!parameters) return record.chart.find(each => type === each.resourceType + '/' + each.id) ?? null;
  const codes = new URLSearchParams(parameters).get('code')?.split(',').map(code => code.split('|').pop());
  const found = record.chart.filter(each => each.resourceType === type
      && (!codes || each.code.coding.some(coding => codes.includes(coding.code))));
  return {resourceType: 'Bundle', type: 'searchset', total: found.length, entry: found.map(resource => ({resource}))};
}

function showDrafts() {
  $('drafts').replaceChildren(...record.drafts.map(draft => item(draft.resourceType + '/' + draft.id)));
}

function item(words) {
  const li = document.createElement('li');
  li.textContent = words;
  return li;
}

function button(words, act) {
  const made = document.createElement('button');
  made.textContent = words;
  made.onclick = () => run(act);
  return made;
}

async function hook(name) {
  const context = {userId: 'Practitioner/example', patientId: record.patient, encounterId: 'e1'};
  if (name === 'order-sign') {
    context.draftOrders = {resourceType: 'Bundle', type: 'collection', entry: record.drafts.map(resource => ({resource}))};
  }
  $('cards').replaceChildren();
  for (const service of services.filter(each => each.hook === name)) {
    const prefetch = {};
    for (const [key, template] of Object.entries(service.prefetch ?? {})) prefetch[key] = search(template, context);
    const answer = await call('/cds-services/' + service.id, {hook: name, hookInstance: crypto.randomUUID(), context, prefetch});
    answer.cards.forEach(card => $('cards').append(article(service, card)));
  }
}

function article(service, card) {
  const shown = document.createElement('article');
  shown.className = card.indicator;
  const heading = document.createElement('h3');
  heading.textContent = card.indicator + ': ' + card.summary;
  const detail = document.createElement('pre');
  detail.textContent = card.detail ?? '';
  shown.append(heading, detail);
  for (const suggestion of card.suggestions ?? []) {
    shown.append(button(suggestion.label, async () => {
      for (const action of suggestion.actions ?? []) carryOut(action);
      await report(service, {card: card.uuid, outcome: 'accepted', acceptedSuggestions: [{id: suggestion.uuid}]});
      shown.remove();
    }));
  }
  const reasons = document.createElement('select');
  reasons.setAttribute('aria-label', 'Reason');
  for (const reason of card.overrideReasons ?? []) reasons.append(new Option(reason.display, reason.code));
  shown.append(reasons, button('Dismiss', async () => {
    const reason = (card.overrideReasons ?? []).find(each => each.code === reasons.value);
    await report(service, {card: card.uuid, outcome: 'overridden', overrideReason: reason && {reason}});
    shown.remove();
  }));
  return shown;
}

function carryOut(action) {
  const id = resource => resource.resourceType + '/' + resource.id;
  if (action.type === 'delete') {
    const gone = [].concat(action.resourceId ?? id(action.resource));
    record.drafts = record.drafts.filter(draft => !gone.some(each => each === draft.id || each === id(draft)));
  } else if (action.type === 'create') {
    record.drafts.push({...action.resource, id: action.resource.id ?? crypto.randomUUID()});
  } else {
    record.drafts = record.drafts.map(draft => id(draft) === id(action.resource) ? action.resource : draft);
  }
  showDrafts();
}

async function report(service, outcome) {
  await call('/cds-services/' + service.id + '/feedback',
      {feedback: [{...outcome, outcomeTimestamp: new Date().toISOString()}]});
  $('feedback').append(item(outcome.outcome + ' reported'));
}

async function run(act) {
  $('status').textContent = 'working';
  try {
    await act();
    $('status').textContent = 'done';
  } catch (e) {
    $('status').textContent = 'failed: ' + e.message;
  }
}

async function discover() {
  services = (await call('/cds-services')).services;
  $('services').replaceChildren(...services.map(service => item(service.hook + ' ' + service.id)));
}

$('discover').onclick = () => run(discover);
$('chart').onclick = () => run(() => hook('patient-view'));
$('sign').onclick = () => run(() => hook('order-sign'));
