// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using CsCheck;
using WhatsUrp.AspNetCore.Inbox;

namespace WhatsUrp.AspNetCore.Tests.Inbox;

[Trait("Category", "Property")]
public sealed class KeyedQueueTests
{
    [Fact]
    public Task Whatever_fails_the_order_of_each_key_holds_and_nothing_is_left_behind() =>
        Gen.Select(Gen.Int[0, 3], Gen.Bool).Array[0, 12].SampleAsync(
            async steps =>
            {
                var queue = new KeyedQueue();
                var seen = new ConcurrentQueue<(int Key, int Number)>();
                var tasks = steps.Select((step, number) => queue.RunAsync($"{step.Item1}", async () =>
                {
                    await Task.Yield();
                    seen.Enqueue((step.Item1, number));
                    return step.Item2 ? number : throw new InvalidOperationException();
                })).ToList();
                await ((Task)Task.WhenAll(tasks)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                Assert.All(seen.GroupBy(entry => entry.Key), key => Assert.Equal(key.Select(entry => entry.Number).Order(), key.Select(entry => entry.Number)));
                Assert.Equal(steps.Length, seen.Count);
                Assert.Equal(steps.Select(step => step.Item2), tasks.Select(task => task.IsCompletedSuccessfully));
                Assert.True(SpinWait.SpinUntil(() => queue.Keys == 0, TimeSpan.FromMinutes(1)));
            },
            iter: 10_000);

    [Fact]
    public async Task Another_key_waits_for_nobody()
    {
        var queue = new KeyedQueue();
        var gate = new TaskCompletionSource<int>();
        var slow = queue.RunAsync("a", () => gate.Task);
        var behind = queue.RunAsync("a", () => Task.FromResult(2));
        Assert.Equal(3, await queue.RunAsync("b", () => Task.FromResult(3)));
        Assert.False(slow.IsCompleted || behind.IsCompleted);
        gate.SetResult(1);
        var results = await Task.WhenAll(slow, behind);
        Assert.Equal([1, 2], results);
    }
}
