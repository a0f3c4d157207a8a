import assert from 'node:assert/strict';
import WebSocket from 'ws';
import { simpleQuery, subscription, within } from '../requests.mjs';

const timeoutMs = 15000; // Longer than the 10 s that the server waits for connection_init.

/** The protocol on a raw socket: its messages, and one check a close code. */
export async function run(url, check) {
  const address = url.replace(/^http/, 'ws');
  const open = (protocol = 'graphql-transport-ws') => RawSocket.open(address, protocol);
  const ready = async () => {
    const socket = await open();
    socket.send({ type: 'connection_init' });
    assert.equal((await socket.next()).type, 'connection_ack');
    return socket;
  };
  const closesWith = async (socket, code) => assert.equal((await socket.closed()).code, code);

  await check('the sub-protocol is agreed on', async () => {
    const socket = await open();
    assert.equal(socket.protocol, 'graphql-transport-ws');
    socket.close();
  });
  await check('ping is answered by pong with its payload, before connection_init too', async () => {
    const socket = await open();
    socket.send({ type: 'ping', payload: { at: 1 } });
    const pong = await socket.next();
    assert.equal(pong.type, 'pong');
    socket.close();
  });
  await check('a pong that nobody asked for is ignored', async () => {
    const socket = await ready();
    socket.send({ type: 'pong' });
    socket.send({ type: 'ping' });
    assert.equal((await socket.next()).type, 'pong');
    socket.close();
  });
  await check('subscribe: next, then complete', async () => {
    const socket = await ready();
    socket.send({ id: 'a', type: 'subscribe', payload: { query: simpleQuery } });
    const next = await socket.next();
    assert.deepEqual([next.type, next.id, next.payload.data.__typename], ['next', 'a', 'Query']);
    assert.deepEqual(await socket.next(), { id: 'a', type: 'complete' });
    socket.close();
  });
  await check('an invalid document: error with a list of errors, and the id is free again', async () => {
    const socket = await ready();
    for (let round = 0; round < 2; round++) {
      socket.send({ id: 'a', type: 'subscribe', payload: { query: '{ nothingOfTheKind }' } });
      const message = await socket.next();
      assert.deepEqual([message.type, message.id, Array.isArray(message.payload)], ['error', 'a', true]);
    }
    socket.close();
  });
  await check('a client that completes hears no more of that operation', async () => {
    const socket = await ready();
    socket.send({ id: 'a', type: 'subscribe', payload: { query: subscription } });
    socket.send({ id: 'a', type: 'complete' });
    socket.send({ id: 'b', type: 'subscribe', payload: { query: simpleQuery } });
    for (;;) {
      const message = await socket.next();
      if (message.id === 'b' && message.type === 'complete') {
        break;
      }
    }
    socket.send({ id: 'a', type: 'subscribe', payload: { query: simpleQuery } }); // The id is free again.
    assert.equal((await socket.next()).id, 'a');
    socket.close();
  });

  await check('4400: a message that is not JSON', async () => {
    const socket = await ready();
    socket.sendText('{');
    await closesWith(socket, 4400);
  });
  await check('4400: a message of an unknown type', async () => {
    const socket = await ready();
    socket.send({ type: 'start' });
    await closesWith(socket, 4400);
  });
  await check('4400: subscribe without an id', async () => {
    const socket = await ready();
    socket.send({ type: 'subscribe', payload: { query: simpleQuery } });
    await closesWith(socket, 4400);
  });
  await check('4400: subscribe without a query', async () => {
    const socket = await ready();
    socket.send({ id: 'a', type: 'subscribe', payload: {} });
    await closesWith(socket, 4400);
  });
  await check('4400: a binary message that is no JSON', async () => {
    const socket = await ready();
    socket.sendText(Buffer.from([0xff, 0x00, 0xfe]));
    await closesWith(socket, 4400);
  });
  await check('4401: subscribe before connection_ack', async () => {
    const socket = await open();
    socket.send({ id: 'a', type: 'subscribe', payload: { query: simpleQuery } });
    await closesWith(socket, 4401);
  });
  await check('4406: no sub-protocol', async () => {
    const socket = await open([]);
    await closesWith(socket, 4406);
  });
  await check('a sub-protocol that the server does not speak is not agreed on', () => assert.rejects(open('graphql-ws'), /subprotocol|400|406/));
  await check('4408: no connection_init in 10 s', async () => {
    const socket = await open();
    await closesWith(socket, 4408);
  });
  await check('4409: an id that is in use', async () => {
    const socket = await ready();
    socket.send({ id: 'a', type: 'subscribe', payload: { query: subscription } });
    socket.send({ id: 'a', type: 'subscribe', payload: { query: subscription } });
    await closesWith(socket, 4409);
  });
  await check('4429: connection_init twice', async () => {
    const socket = await ready();
    socket.send({ type: 'connection_init' });
    await closesWith(socket, 4429);
  });
}

/** A socket whose messages are read one by one. */
class RawSocket {
  #socket;
  #messages = [];
  #waiting = [];
  #closed;

  static async open(address, protocol) {
    const result = new RawSocket();
    const socket = new WebSocket(address, protocol);
    result.#socket = socket;
    result.#closed = new Promise((resolve) => socket.on('close', (code, reason) => resolve({ code, reason: String(reason) })));
    socket.on('message', (data) => {
      const message = JSON.parse(String(data));
      const next = result.#waiting.shift();
      next ? next(message) : result.#messages.push(message);
    });
    await within(
      timeoutMs,
      new Promise((resolve, reject) => {
        socket.on('open', resolve);
        socket.on('error', reject);
      }),
      'Opening',
    );
    return result;
  }

  get protocol() {
    return this.#socket.protocol;
  }

  send(message) {
    this.sendText(JSON.stringify(message));
  }

  sendText(text) {
    this.#socket.send(text);
  }

  next() {
    const message = this.#messages.shift();
    return message ? Promise.resolve(message) : within(timeoutMs, new Promise((resolve) => this.#waiting.push(resolve)), 'The next message');
  }

  closed() {
    return within(timeoutMs, this.#closed, 'Closing');
  }

  close() {
    this.#socket.close(1000);
  }
}
