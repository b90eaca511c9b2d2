// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;

namespace WhatsUrp.Broadcasting.Tests.Fakes;

/// <summary>Waits until all that was set off has come to rest: no work waits for a thread of the pool, and no thread of it works.</summary>
/// <remarks>Looked at from a thread outside the pool. Tests that use it have the pool for themselves, hence no test of this assembly runs beside another.</remarks>
internal static class Stillness
{
    private const int Looks = 3;
    private static readonly BlockingCollection<TaskCompletionSource> s_waiting = [];

    // The runner of the tests keeps threads of the pool to itself, and those never rest.
    private static int s_never = int.MaxValue;

    static Stillness() => new Thread(Watch) { IsBackground = true, Name = nameof(Stillness) }.Start();

    public static Task ComeAsync()
    {
        var still = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        s_waiting.Add(still);
        return still.Task;
    }

    private static void Watch()
    {
        for (var until = Environment.TickCount64 + 200; Environment.TickCount64 < until; Thread.Sleep(1))
        {
            s_never = Math.Min(s_never, Busy());
        }

        foreach (var still in s_waiting.GetConsumingEnumerable())
        {
            for (var quiet = 0; quiet < Looks; quiet = IsStill() ? quiet + 1 : 0)
            {
                Thread.Yield();
            }

            still.SetResult();
        }
    }

    private static bool IsStill() => ThreadPool.PendingWorkItemCount == 0 && Busy() <= s_never && ThreadPool.PendingWorkItemCount == 0;

    private static int Busy()
    {
        ThreadPool.GetMaxThreads(out var all, out _);
        ThreadPool.GetAvailableThreads(out var free, out _);
        return all - free;
    }
}
