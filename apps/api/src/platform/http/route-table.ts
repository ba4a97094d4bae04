import type { FastifyInstance } from 'fastify';

/** A route of the server: its method and its template, e.g. `GET /api/v1/cases/:id`. */
export interface Route {
  method: string;
  template: string;
}

/** Every route, noted while they are registered; tells a wrong method (405) from an unknown path (404). */
export class RouteTable {
  readonly routes: Route[] = [];

  /** Must be called before any route is registered. */
  static watch(server: FastifyInstance): RouteTable {
    const table = new RouteTable();
    server.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) table.routes.push({ method: one, template: url });
    });
    return table;
  }

  /** The methods that this path has; templates that match everything do not count. */
  methodsOf(path: string): string[] {
    const fitting = this.routes.filter(({ template }) => !template.includes('*') && fits(template, path));
    return [...new Set(fitting.map(({ method }) => method))].sort();
  }
}

function fits(template: string, path: string): boolean {
  const wanted = template.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((part, n) => (part.startsWith(':') ? given[n] !== '' : part === given[n]))
  );
}

/** The path of a request without its query. */
export const pathOf = (url: string): string => url.split('?', 1)[0] ?? url;
