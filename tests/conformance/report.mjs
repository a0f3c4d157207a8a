/** Prints one line a check, counts them, and says at the end how many there were. */
export class Report {
  #suite = '';
  passedCount = 0;
  failedCount = 0;

  /** Runs a suite; one that breaks off counts as a failed check. */
  async suite(name, action) {
    this.#suite = name;
    try {
      await action();
    } catch (error) {
      this.#failed('the suite runs to its end', error);
    }
  }

  /** Runs one check, which fails by throwing. */
  async check(name, action) {
    try {
      await action();
      this.passedCount++;
      console.log(`ok      ${this.#suite}: ${name}`);
    } catch (error) {
      this.#failed(name, error);
    }
  }

  #failed(name, error) {
    this.failedCount++;
    console.log(`FAILED  ${this.#suite}: ${name}\n        ${String(error?.stack ?? error).replaceAll('\n', '\n        ')}`);
  }

  close() {
    console.log(`${this.passedCount} passed, ${this.failedCount} failed`);
  }
}
