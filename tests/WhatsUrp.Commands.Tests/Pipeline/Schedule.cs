// SPDX-License-Identifier: BSD-3-Clause

using System.Threading.Channels;

namespace WhatsUrp.Commands.Tests.Pipeline;

/// <summary>Runs several tasks at once, of which only one moves at a time: who moves next stands in a list. No clock, no luck.</summary>
internal sealed class Schedule
{
    private static readonly AsyncLocal<(Schedule Schedule, int Runner)?> Here = new();

    private readonly Channel<(int Runner, TaskCompletionSource? Turn)> _events = Channel.CreateUnbounded<(int, TaskCompletionSource?)>();

    /// <summary>Waits until the schedule lets the present task move on; a task without a schedule moves at once.</summary>
    public static Task TurnAsync()
    {
        if (Here.Value is not { } place)
        {
            return Task.CompletedTask;
        }

        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        place.Schedule._events.Writer.TryWrite((place.Runner, turn));
        return turn.Task;
    }

    /// <summary>Runs the tasks to their end.</summary>
    /// <param name="order">Who moves next, among those who wait; begun again when it is played out.</param>
    /// <param name="works">The tasks.</param>
    public static Task RunAsync(IReadOnlyList<int> order, params Func<Task>[] works) => new Schedule().DriveAsync(order, works);

    private async Task DriveAsync(IReadOnlyList<int> order, Func<Task>[] works)
    {
        var tasks = works.Select((work, runner) => Task.Run(() => StartAsync(runner, work))).ToArray();
        var waiting = new SortedDictionary<int, TaskCompletionSource>();
        var alive = works.Length;
        for (var step = 0; alive > 0; step++)
        {
            while (waiting.Count < alive)
            {
                var (runner, turn) = await _events.Reader.ReadAsync();
                if (turn is null)
                {
                    alive--;
                }
                else
                {
                    waiting.Add(runner, turn);
                }
            }

            if (alive > 0)
            {
                var next = waiting.ElementAt(order[step % order.Count] % waiting.Count);
                waiting.Remove(next.Key);
                next.Value.SetResult();
            }
        }

        await Task.WhenAll(tasks);
    }

    private async Task StartAsync(int runner, Func<Task> work)
    {
        Here.Value = (this, runner);
        try
        {
            await TurnAsync();
            await work();
        }
        finally
        {
            _events.Writer.TryWrite((runner, null));
        }
    }
}
