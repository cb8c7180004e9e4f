import type { Author } from "./overlay-authors.js";
import type { Overlay, OverlayAction } from "./overlay-document.js";
import type { OverlayFault, OverlayFaultKind } from "./overlay-fault.js";

/** Collects what is wrong with one action, in messages that name it. */
export class ActionFaults {
  readonly list: OverlayFault[] = [];
  /** The action, as the one who writes. */
  readonly author: Author;
  readonly #overlay: Overlay;
  readonly #action: OverlayAction;

  constructor(overlay: Overlay, action: OverlayAction) {
    this.#overlay = overlay;
    this.#action = action;
    this.author = { overlay: overlay.label, number: action.number };
  }

  /** Adds a fault; the text goes on where the name of the action ends. */
  add(kind: OverlayFaultKind, text: string): void {
    const { number, target } = this.#action;
    this.list.push({
      kind,
      action: number,
      message: `${this.#overlay.label}: action ${number} (target ${target})${text}`,
    });
  }

  /** Whether it was another action that wrote. */
  isOther(author: Author | undefined): author is Author {
    return author !== undefined && author !== this.author;
  }

  /** An action as a message of this one names it. */
  named({ overlay, number }: Author): string {
    return `action ${number} of ${overlay === this.#overlay.label ? "this overlay" : overlay}`;
  }

  /** What to do with an action that has nothing to do any more. */
  deletion(): string {
    const { label, actions } = this.#overlay;
    const orAction = actions.length > 1 ? " (or only this action, if the others are needed)" : "";
    return `delete this overlay, ${label}${orAction}.`;
  }
}
