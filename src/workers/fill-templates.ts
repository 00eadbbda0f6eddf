import { fillTemplates, type Filling } from '../draft/fill-templates.js';
import { answerFromWorker } from '../system/answer-from-worker.js';

// Whoever starts a thread for this task hands over a filling.
answerFromWorker((input, tell) => fillTemplates(input as Filling, tell));
