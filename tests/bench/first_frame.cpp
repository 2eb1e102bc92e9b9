// For growth.py: loaded before a GLFW program (LD_PRELOAD), prints the processor seconds and the most memory in KiB
// that it took until its first frame was shown, and ends it there.
#include <cstdio>
#include <dlfcn.h>
#include <sys/resource.h>
#include <unistd.h>

struct GLFWwindow;

extern "C" void glfwSwapBuffers(GLFWwindow* window) {
    const auto shown = reinterpret_cast<void (*)(GLFWwindow*)>(dlsym(RTLD_NEXT, "glfwSwapBuffers"));
    const auto finish = reinterpret_cast<void (*)()>(dlsym(RTLD_DEFAULT, "glFinish"));
    if (shown != nullptr) shown(window);
    if (finish != nullptr) finish();  // Software drawing goes on in threads of its own.
    rusage took{};
    getrusage(RUSAGE_SELF, &took);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    std::printf("%.4f %ld\n", seconds(took.ru_utime) + seconds(took.ru_stime), took.ru_maxrss);
    std::fflush(stdout);
    _exit(shown != nullptr ? 0 : 1);
}
