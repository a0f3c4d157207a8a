import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs an action with a new folder that is gone afterwards. */
export async function withTemporaryFolder(action) {
  const folder = await mkdtemp(join(tmpdir(), 'edugraph-conformance-'));
  try {
    return await action(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
