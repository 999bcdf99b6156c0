import { askUser } from '../../../src/content/guard/dialog.ts';
import { SAMPLES } from './questions.ts';

/** One question, picked by `?question=`, over a page. Its answer stands in the title. */
const wanted = new URLSearchParams(location.search).get('question') ?? '';
const question = SAMPLES[wanted] ?? Object.values(SAMPLES)[0]!;
const { answer } = await askUser(document, question, new AbortController().signal);
document.title = answer;
