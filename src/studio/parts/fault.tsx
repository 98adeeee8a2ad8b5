/** Keeps a fault in a part of the page from taking the rest, and the unsaved text, with it. */
import { Component, type ReactNode } from 'react';

interface Props {
  /** what is missing, as the beginning of a sentence */
  readonly part: string;
  readonly children: ReactNode;
}

interface State {
  readonly message: string | undefined;
}

export class Fault extends Component<Props, State> {
  override readonly state: State = { message: undefined };

  static getDerivedStateFromError(thrown: unknown): State {
    return { message: thrown instanceof Error ? thrown.message : String(thrown) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    if (message === undefined) return this.props.children;
    return (
      <div className="notice error" role="alert">
        <p>
          {this.props.part} cannot be shown: {message}. Is “parley studio” still running? Nothing is lost: what is not saved is
          still in this page, and here again when it is loaded again.
        </p>
        <button type="button" onClick={() => globalThis.location.reload()}>
          Load the page again
        </button>
      </div>
    );
  }
}
