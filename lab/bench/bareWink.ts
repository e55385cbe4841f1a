import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

/** What others are measured by: wink-nlp with sentences and parts of speech over a text, its result thrown away. */
export function bareWink(): (text: string) => void {
  const nlp = winkNLP(model, ['sbd', 'pos']);
  return (text) => void nlp.readDoc(text);
}
