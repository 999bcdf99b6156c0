import type { Surface, SurfaceFact } from '../../view/surface.ts';

/** The attributes of the one element that stands for a fact. */
export function factData(surface: Surface, name: SurfaceFact) {
  const { value, aged } = surface[name];
  return { 'data-fact': name, 'data-value': value, 'data-aged': aged ? '' : undefined };
}
