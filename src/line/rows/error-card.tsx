// Should a card itself break, its entry still stands on the line as the source's own words.
import { Component, type ReactNode } from 'react';
import type { Entry } from '#src/timeline/index.ts';

interface ErrorCardProps {
  readonly entry: Entry;
  readonly children: ReactNode;
}

export class ErrorCard extends Component<ErrorCardProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return <p className="text-words whitespace-pre-wrap">{this.props.entry.summary}</p>;
  }
}
