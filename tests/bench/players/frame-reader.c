/*
 * frame-reader X Y WIDTH HEIGHT: reads the frame number that is burnt into a film from the screen, about 500 times a
 * second. X, Y, WIDTH, HEIGHT say where the picture lies there. For each other number it prints a line
 * `FROM TO FRAME`: between these two moments (ms of CLOCK_MONOTONIC) the number changed; -1 is no number.
 */
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define BLOCKS 24

static double mono_ms(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

/* White, black, 16 bits, a check of 4 bits (the four groups of 4 bits, each to each), white, black. */
static int number_in(XImage *image, int width) {
  int bits[BLOCKS], number = 0, check = 0;
  for (int block = 0; block < BLOCKS; block += 1) {
    unsigned long pixel = XGetPixel(image, (2 * block + 1) * width / (2 * BLOCKS), 0);
    bits[block] = ((pixel >> 8) & 255) > 127;
  }
  if (!bits[0] || bits[1] || !bits[22] || bits[23]) return -1;
  for (int bit = 0; bit < 16; bit += 1) number = number * 2 + bits[2 + bit];
  for (int bit = 0; bit < 4; bit += 1) check = check * 2 + bits[18 + bit];
  return check == (((number >> 12) ^ (number >> 8) ^ (number >> 4) ^ number) & 15) ? number : -1;
}

int main(int count, char **words) {
  if (count != 5) return 2;
  int x = atoi(words[1]), y = atoi(words[2]), width = atoi(words[3]), height = atoi(words[4]);
  Display *display = XOpenDisplay(NULL);
  if (display == NULL) return 1;
  int last = -2;
  double before = mono_ms();
  for (;;) {
    double asked = mono_ms();
    XImage *row = XGetImage(display, DefaultRootWindow(display), x, y + height / 27, width, 1, AllPlanes, ZPixmap);
    double answered = mono_ms();
    int number = row == NULL ? -1 : number_in(row, width);
    if (row != NULL) XDestroyImage(row);
    if (number != last && printf("%.3f %.3f %d\n", before, answered, number) < 0) return 0;
    if (number != last && fflush(stdout) != 0) return 0;
    last = number;
    before = asked;
    struct timespec rest = {0, 1700000};
    nanosleep(&rest, NULL);
  }
}
