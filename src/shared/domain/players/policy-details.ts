/** Why Docket does not go to a player: the details of a `policy` problem that have words of their own for the viewer. */
export const policyDetails = {
  otherUser: 'the socket belongs to another user',
  notSocket: 'that file is not a socket',
  sentElsewhere: 'the server sent Docket elsewhere',
  distrusted: 'the server’s certificate is not trusted',
} as const;
