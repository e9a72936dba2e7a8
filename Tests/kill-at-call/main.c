// Runs a program and kills it just before its n-th system call that can change the disk, counted over all its threads:
//
//     kill-at-call N PROGRAM ARGUMENTS...
//
// Counting begins when the program sends itself SIGCONT, so that its start is neither counted nor slowed.
// What is on disk changes by such calls alone, so that n = 1, 2, 3, ... meets every state that a kill can leave. Exits with 9 when
// the program was killed, with 77 where tracing is not permitted, and else as the program did.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static int changes_disk(const struct __ptrace_syscall_info *call) {
    switch (call->entry.nr) {
    case SYS_openat: return (call->entry.args[2] & O_CREAT) != 0;
    case SYS_write: return call->entry.args[0] > 2;
#ifdef SYS_mkdir
    case SYS_mkdir:
#endif
#ifdef SYS_rename
    case SYS_rename:
#endif
#ifdef SYS_renameat
    case SYS_renameat:
#endif
#ifdef SYS_unlink
    case SYS_unlink:
#endif
#ifdef SYS_rmdir
    case SYS_rmdir:
#endif
    case SYS_mkdirat:
    case SYS_renameat2:
    case SYS_unlinkat:
    case SYS_linkat:
    case SYS_symlinkat:
    case SYS_fchmodat:
    case SYS_fchmod:
    case SYS_fsetxattr:
    case SYS_flock: return 1;
    default: return 0;
    }
}

int main(int argc, char **argv) {
    if (argc < 3) return 2;
    long left = atol(argv[1]);
    pid_t child = fork();
    if (child == 0) {
        if (ptrace(PTRACE_TRACEME, 0, 0, 0) != 0) _exit(77);
        raise(SIGSTOP);
        execv(argv[2], argv + 2);
        _exit(127);
    }
    int status;
    if (waitpid(child, &status, 0) != child || !WIFSTOPPED(status)) return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
    long options = PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACECLONE | PTRACE_O_EXITKILL;
    if (ptrace(PTRACE_SETOPTIONS, child, 0, options) != 0) return kill(child, SIGKILL), 77;
    long step = PTRACE_CONT;
    ptrace(step, child, 0, 0);
    for (;;) {
        pid_t thread = waitpid(-1, &status, __WALL);
        if (thread < 0) return errno == ECHILD ? 1 : 2;
        if (WIFEXITED(status) || WIFSIGNALED(status)) {
            if (thread == child) return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
            continue;
        }
        int signal = WSTOPSIG(status);
        if (signal == (SIGTRAP | 0x80)) {
            struct __ptrace_syscall_info call;
            if (ptrace(PTRACE_GET_SYSCALL_INFO, thread, sizeof call, &call) < 0) return kill(child, SIGKILL), 77;
            if (call.op == PTRACE_SYSCALL_INFO_ENTRY && changes_disk(&call) && --left == 0) {
                kill(child, SIGKILL);
                while (waitpid(-1, &status, __WALL) > 0) {}
                return 9;
            }
        }
        // Stops of tracing itself are not passed on, and neither is the stop with which a new thread begins.
        int passed = signal == (SIGTRAP | 0x80) || signal == SIGTRAP || signal == SIGSTOP ? 0 : signal;
        if (signal == SIGCONT) step = PTRACE_SYSCALL;
        ptrace(step, thread, 0, passed);
    }
}
