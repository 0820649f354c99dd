/** The floors of docs/architecture.md as rules: imports go down, a feature imports only to its left. */
const features = ['offline', 'accounts', 'content', 'search', 'films', 'learning', 'quizzes', 'workbook', 'strategy', 'cohorts', 'discussions', 'reports', 'certificates', 'editing', 'pilots', 'privacy'];

const onlyToTheLeft = features.map((feature, index) => ({
  name: `${feature}-imports-only-to-its-left`,
  severity: 'error',
  from: { path: `^app/features/${feature}/` },
  to: { path: `^app/features/(${features.slice(index + 1).join('|') || 'none'})/` },
}));

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'platform-is-the-ground', severity: 'error', from: { path: '^app/platform/' }, to: { path: '^app/(ui|features|routes)/|^app/(slots|house|jobs)' } },
    { name: 'ui-knows-no-domain', severity: 'error', from: { path: '^app/ui/' }, to: { path: '^app/(features|routes)/|^app/(slots|house|jobs)' } },
    { name: 'features-know-no-doors', severity: 'error', from: { path: '^app/features/' }, to: { path: '^app/routes/|^app/(slots|house|jobs|root|entry)|^server/|^scripts/' } },
    { name: 'a-door-never-imports-a-door', severity: 'error', from: { path: '^app/routes/[a-z]+/', pathNot: '\\.test\\.tsx?$' }, to: { path: '^app/routes/[a-z]+/' } },
    { name: 'only-server-files-touch-the-database', severity: 'error', from: { path: '^app/', pathNot: '\\.server\\.tsx?$|\\.test\\.tsx?$|-fixture\\.ts$' }, to: { path: '^app/platform/database\\.server|^prisma/generated' } },
    { name: 'doors-hold-no-queries', severity: 'error', from: { path: '^app/routes/', pathNot: '\\.test\\.tsx?$' }, to: { path: '^app/platform/database\\.server|^prisma/generated' } },
    { name: 'browser-code-stays-off-the-server', severity: 'error', from: { path: '\\.client\\.ts$' }, to: { path: '\\.server\\.tsx?$' } },
    { name: 'rules-are-pure', severity: 'error', from: { path: '^app/features/[a-z]+/[a-z-]+\\.ts$', pathNot: '-fixture\\.ts$' }, to: { path: '\\.server\\.tsx?$|^react' } },
    ...onlyToTheLeft,
  ],
  options: {
    doNotFollow: { path: 'node_modules|prisma/generated' },
    exclude: { path: '^(build|data|node_modules)/|\\?url$' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json', '.css'] },
  },
};
