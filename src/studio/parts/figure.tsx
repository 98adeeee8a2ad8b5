/** A figure of the figures room, drawn in the page: restyled by its classes, its parts can be asked about. */
import { createElement, useId, type MouseEvent, type ReactNode } from 'react';
import type { Figure, SvgChild } from '../../figures/svg.ts';

export interface FigureProps {
  readonly figure: Figure;
  /** an outcome in the figure was chosen */
  readonly onNode?: (node: number) => void;
  readonly className?: string;
}

export function FigureView({ figure, onNode, className = '' }: FigureProps) {
  const id = useId();
  const chosen = (event: MouseEvent<SVGSVGElement>): void => {
    const stop = (event.target as Element).closest('[data-node]');
    const node = stop?.getAttribute('data-node');
    if (node !== null && node !== undefined) onNode?.(Number(node));
  };
  return (
    <svg
      className={`figure ${className}`}
      viewBox={`0 0 ${figure.width} ${figure.height}`}
      width={figure.width}
      height={figure.height}
      role="img"
      aria-labelledby={`${id}t ${id}d`}
      onClick={onNode === undefined ? undefined : chosen}
      data-choose={onNode !== undefined}
    >
      <title id={`${id}t`}>{figure.title}</title>
      <desc id={`${id}d`}>{figure.description}</desc>
      {figure.children.map(draw)}
    </svg>
  );
}

function draw(child: SvgChild, key: number): ReactNode {
  if (typeof child === 'string') return child;
  const { class: className, ...attributes } = child.attributes;
  const named = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [reactName(name), value]));
  return createElement(child.tag, { key, className, ...named }, ...child.children.map(draw));
}

/** React wants `strokeWidth`; data attributes stay as they are. */
const reactName = (name: string): string =>
  name.startsWith('data-') ? name : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
