/** The dependency rule of the architecture, as the only picture of it that cannot go stale. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/**
 * The web from its ground up (docs/adr/0045). A folder imports from lower floors and, on its own floor, nobody; types are imports too.
 * A test may reach further up.
 */
const WEB_FLOORS = [
  ['api'],
  ['ui'],
  ['device'],
  ['auth'],
  ['realtime'],
  ['gate'],
  ['directory', 'inbox', 'form'],
  ['rooms'],
  ['home'],
  ['course'],
  ['account', 'alerts', 'cases', 'consultations', 'documents', 'incidents', 'meetings', 'rule-set', 'second-looks'],
  ['care-path'],
  ['recording', 'timeline', 'visit'],
  ['app'],
];
const WEB = '^apps/web/src';
const webFloors = WEB_FLOORS.flatMap((floor, level) =>
  floor.map((folder) =>
    rule(
      `web-floor-${folder}`,
      `${folder}/ imports from lower floors only.`,
      { path: `${WEB}/${folder}/`, pathNot: '\\.spec\\.tsx?$' },
      {
        path: `${WEB}/(${WEB_FLOORS.slice(level)
          .flat()
          .filter((other) => other !== folder)
          .join('|')})/`,
      },
    ),
  ),
);

module.exports = {
  forbidden: [
    rule(
      'no-cycles',
      'Two modules that need each other are one module, or miss a third.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule(
      'contracts-alone',
      'The wire depends on nothing of ours.',
      { path: '^libs/contracts/' },
      { path: '^(apps|migrations|bench|libs/(?!contracts/))' },
    ),
    rule(
      'contracts-without-circles',
      'Of two modules of the wire that name each other, one is in the wrong place; a type is a name too.',
      { path: '^libs/contracts/' },
      { circular: true },
    ),
    rule(
      'clinical-alone',
      'Clinical knowledge depends on nothing of ours.',
      { path: '^libs/clinical/' },
      { path: '^(apps|migrations|bench|libs/(?!clinical/))' },
    ),
    rule(
      'deid-alone',
      'The de-identification engine runs anywhere, so it depends on nothing of ours.',
      { path: '^libs/deid/' },
      { path: '^(apps|migrations|bench|libs/(?!deid/))' },
    ),
    rule(
      'domain-pure',
      'The rules know the wire and the clinical knowledge, nothing else.',
      { path: '^libs/domain/' },
      { path: '^(apps|migrations|bench|libs/deid/)' },
    ),
    rule(
      'libs-without-frameworks',
      'Nothing in libs knows Nest, TypeORM, React or the machine.',
      { path: '^libs/', pathNot: '\\.spec\\.ts$' },
      {
        path: 'node_modules/(@nestjs|typeorm|pg|react|react-dom|socket\\.io|fastify|@mantine)(/|$)',
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'libs-without-node',
      'libs run in the browser too; what makes their data does not.',
      { path: '^libs/', pathNot: '\\.spec\\.ts$|/(data-)?build/' },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'web-without-api',
      'The web app knows the API by its contract only.',
      { path: '^apps/web/', pathNot: '\\.spec\\.tsx?$' },
      { path: '^(apps/api|migrations|bench|test)/' },
    ),
    rule(
      'web-without-circles',
      'Of two modules of the web that name each other, one is on the wrong floor; a type is a name too.',
      { path: '^apps/web/' },
      { circular: true },
    ),
    rule(
      'web-has-floors',
      'A folder of the web stands on a floor.',
      { path: `${WEB}/(?!(${WEB_FLOORS.flat().join('|')})/)[^/]+/` },
      {},
    ),
    ...webFloors,
    rule('api-without-web', 'The API knows nothing of the web app.', { path: '^apps/api/' }, { path: '^apps/web/' }),
    rule(
      'product-without-tests',
      "The product never uses the tests' helpers.",
      { path: '^(apps|libs|migrations)/', pathNot: '\\.spec\\.tsx?$' },
      { path: '^test/' },
    ),
    rule(
      'platform-below-features',
      'The platform serves the features and knows none of them.',
      { path: '^apps/api/src/platform/', pathNot: '\\.spec\\.ts$' },
      { path: '^apps/api/src/(?!platform/)' },
    ),
    rule(
      'features-through-services',
      'A feature reaches another through its service or module; its entities, repositories, presenters and DTOs are its own. The view person is for all.',
      { path: '^apps/api/src/([^/]+)/', pathNot: '^apps/api/src/(platform|demo|admin)/|\\.spec\\.ts$' },
      {
        path: '^apps/api/src/(?!platform/)[^/]+/.*(\\.(entity|repository|presenter|controller|sql)\\.ts$|/dto/)',
        pathNot: '^apps/api/src/($1/|people/person\\.entity\\.ts$)',
      },
    ),
    rule(
      'no-undeclared-package',
      'What is imported is in package.json.',
      { pathNot: '\\.spec\\.tsx?$' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    rule('everything-resolves', 'No import leads nowhere.', {}, { couldNotResolve: true }),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    // apps/web has a package.json that only says "module"; the packages are the root's.
    combinedDependencies: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.runtime|\\.cache)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
