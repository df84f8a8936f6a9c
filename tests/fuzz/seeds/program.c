/* يطبع رسالة ، ثم ينتهي */
#include <stdio.h>
int main(void) { puts("مرحبا بكم " "الى البرنامج\n"); return L'ب'; } // نهاية
