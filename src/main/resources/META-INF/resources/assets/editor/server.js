/* The way to the service: JSON, the anti-forgery token, and answers that are problems. */

/** An answer that is not a success; `problem` is the service's own document where it sent one. */
export class Refusal extends Error {
  constructor(status, problem) {
    super(problem?.detail ?? problem?.title ?? String(status));
    this.status = status;
    this.problem = problem;
  }
}

function token() {
  return document.querySelector("meta[name='csrf-token']")?.content ?? "";
}

async function problemOf(response) {
  const kind = response.headers.get("Content-Type") ?? "";
  return kind.includes("json") ? response.json().catch(() => null) : null;
}

/**
 * Sends a request to this service.
 *
 * @param {string} path of this origin
 * @param {{method?: string, body?: unknown, headers?: object, signal?: AbortSignal}} options `body` becomes JSON unless it is a text
 * @returns the response
 * @throws {Refusal} when the service refuses; a TypeError when it cannot be reached
 */
export async function send(path, { method = "GET", body, headers = {}, signal } = {}) {
  const plain = typeof body === "string";
  const response = await fetch(path, {
    method,
    signal,
    credentials: "same-origin",
    headers: {
      Accept: "application/json",
      "Accept-Language": document.documentElement.lang,
      "X-CSRF-Token": token(),
      ...(body === undefined ? {} : { "Content-Type": plain ? "text/plain; charset=utf-8" : "application/json" }),
      ...headers
    },
    body: body === undefined ? undefined : plain ? body : JSON.stringify(body)
  });
  if (!response.ok) {
    throw new Refusal(response.status, await problemOf(response));
  }
  return response;
}

/** Sends a value and reads the answer's JSON. */
export async function ask(path, body, signal) {
  const response = await send(path, { method: "POST", body, signal });
  return response.json();
}
