/** A thread that draws models: it is told which, and answers with their counts. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Model } from '../core/model/model.ts';
import { Sampler, type SampleOptions } from '../core/robust/sampler.ts';

const { model, options } = workerData as { readonly model: Model; readonly options: SampleOptions };
const sampler = Sampler.of(model, options);
if (!sampler.ok) throw new Error(sampler.problems[0]!.message);
const { value } = sampler;

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node, not a window
parentPort!.on('message', ([from, to]: readonly [number, number]) => parentPort!.postMessage(value.run(from, to)));
