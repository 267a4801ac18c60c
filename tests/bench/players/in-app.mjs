export const startFilmWindow = () => {
  throw new Error('later');
};
