/** Posts a GraphQL request and gives the status, headers and parsed body. */
export async function post(url, request, headers = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body: typeof request === 'string' ? request : JSON.stringify(request),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parsed(text) };
}

/** The schema that the server serves as text. */
export async function fetchSdl(url) {
  const response = await fetch(`${url}?sdl`);
  if (!response.ok) {
    throw new Error(`${url}?sdl answered ${response.status}`);
  }
  return response.text();
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Not every answer is JSON; the caller looks at the text then.
  }
}
