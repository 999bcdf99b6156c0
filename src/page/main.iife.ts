import { openChannel } from './channel.ts';
import { holdFetch } from './hold-fetch.ts';
import { holdXhr } from './hold-xhr.ts';

if (openChannel()) {
  holdFetch();
  holdXhr();
}
