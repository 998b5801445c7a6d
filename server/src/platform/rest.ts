/** Pauses between two looks of work that goes on until it is told to stop. */
export class Rest {
  private readonly wakes = new Set<() => void>();
  private over = false;

  /** True from the moment nothing new shall begin. */
  get isOver(): boolean {
    return this.over;
  }

  /** Ends the pauses there are and all that are still to come. */
  end(): void {
    this.over = true;
    this.wakes.forEach((wake) => wake());
  }

  /** Resolves after `ms` milliseconds of the machine's time, or as soon as it is over. */
  async pause(ms: number): Promise<void> {
    if (this.over) return;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.wakes.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      this.wakes.add(wake);
    });
  }
}
