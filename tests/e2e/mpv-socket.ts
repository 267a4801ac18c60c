import { connect } from 'node:net';

/** Says one command to an mpv as another program would, and gives back what it answers. */
export const tellMpv = (socket: string, command: readonly (string | number | boolean)[]): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const line = connect(socket);
    let heard = '';
    line.setEncoding('utf8');
    line.on('error', reject);
    line.on('data', (text: string) => {
      heard += text;
      const lines = heard.split('\n').slice(0, -1);
      const answers = lines.map((one): unknown => JSON.parse(one));
      const answer = answers.find((one) => typeof one === 'object' && one !== null && 'request_id' in one);
      if (answer === undefined) return;
      line.end();
      resolve(answer);
    });
    line.write(`${JSON.stringify({ command, request_id: 1 })}\n`);
  });
