// A screen that throws gives way to a notice until one goes elsewhere or tries again.
import { Component, type ComponentType, type ReactNode } from 'react';

export interface FailureProps {
  readonly error: unknown;
  readonly reset: () => void;
}

export interface CatchProps {
  /** Where one is: elsewhere it may work. */
  readonly at: string;
  readonly Failed: ComponentType<FailureProps>;
  readonly children: ReactNode;
}

interface Caught {
  readonly caught?: { readonly error: unknown } | undefined;
}

export class Catch extends Component<CatchProps, Caught> {
  override state: Caught = {};

  static getDerivedStateFromError(error: unknown): Caught {
    return { caught: { error } };
  }

  override componentDidUpdate({ at }: CatchProps) {
    if (this.state.caught && at !== this.props.at) this.reset();
  }

  readonly reset = (): void => this.setState({ caught: undefined });

  override render() {
    const { Failed, children } = this.props;
    const { caught } = this.state;
    return caught ? <Failed error={caught.error} reset={this.reset} /> : children;
  }
}
