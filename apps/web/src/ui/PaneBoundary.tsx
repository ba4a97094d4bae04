import { Component, type ReactNode } from 'react';
import { ErrorState } from './States';

export interface PaneBoundaryProps {
  /** What failed, as a sentence: "The case sheet did not load". */
  title: string;
  children: ReactNode;
}

/** Keeps a fault inside the pane it happened in; the others live on. */
export class PaneBoundary extends Component<PaneBoundaryProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return <ErrorState title={this.props.title} error={error} onRetry={() => this.setState({ error: null })} />;
  }
}
