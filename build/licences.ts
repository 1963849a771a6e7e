import { licenceProblems, licenceText } from './supply-chain/licence-problems.ts';
import { makeSbom } from './supply-chain/make-sbom.ts';

// `npm run licences` fails on a licence that may not ship; with `-- --list` it also names every package.
const sbom = await makeSbom();
const problems = licenceProblems(sbom);
if (process.argv.includes('--list'))
  for (const component of sbom.components)
    console.log(`${component.name}@${component.version}  ${licenceText(component)}`);
for (const line of problems) console.error(`licences: ${line} may not ship`);
if (problems.length === 0) console.log(`licences: ${sbom.components.length} packages, each of them may ship`);
process.exitCode = problems.length === 0 ? 0 : 1;
