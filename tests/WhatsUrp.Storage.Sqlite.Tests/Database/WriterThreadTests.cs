// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Storage.Sqlite.Database;

namespace WhatsUrp.Storage.Sqlite.Tests.Database;

public sealed class WriterThreadTests : IDisposable
{
    private readonly WriterThread _thread = new();
    private readonly AsyncLocal<string> _scope = new();
    private readonly ManualResetEventSlim _mayGoOn = new();

    public void Dispose()
    {
        _mayGoOn.Set();
        _thread.Dispose();
        _mayGoOn.Dispose();
    }

    [Fact]
    public async Task Turns_are_taken_one_at_a_time_in_their_order_on_a_thread_that_nobody_shares()
    {
        var (order, threads) = (new List<int>(), new HashSet<Thread>());
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(turn => _thread.RunAsync(
            () =>
            {
                order.Add(turn);
                threads.Add(Thread.CurrentThread);
                return ValueTask.FromResult(turn);
            },
            default)));
        Assert.Equal(Enumerable.Range(0, 1000), order);
        Assert.False(Assert.Single(threads).IsThreadPoolThread);
    }

    [Fact]
    public async Task What_was_given_up_while_it_waited_is_never_run_and_what_had_begun_is_finished()
    {
        using var giveUp = new CancellationTokenSource();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var ran = false;
        var first = _thread.RunAsync(
            () =>
            {
                begun.SetResult();
                _mayGoOn.Wait();
                return ValueTask.FromResult(1);
            },
            giveUp.Token);
        var second = _thread.RunAsync(() => ValueTask.FromResult(ran = true), giveUp.Token);
        await begun.Task;
        await giveUp.CancelAsync();
        Assert.Equal(giveUp.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second)).CancellationToken);
        _mayGoOn.Set();
        Assert.Equal(1, await first);
        Assert.Equal(3, await _thread.RunAsync(() => ValueTask.FromResult(3), default));
        Assert.False(ran);
    }

    [Fact]
    public async Task A_fault_is_told_to_whoever_asked_and_the_next_turn_is_taken()
    {
        await Assert.ThrowsAsync<InvalidDataException>(() => _thread.RunAsync<int>(() => throw new InvalidDataException(), default));
        await Assert.ThrowsAsync<InvalidDataException>(() => _thread.RunAsync<int>(
            async () =>
            {
                await Task.Yield();
                throw new InvalidDataException();
            },
            default));
        Assert.Equal(1, await _thread.RunAsync(() => ValueTask.FromResult(1), default));
    }

    [Fact]
    public async Task A_turn_runs_in_the_scope_of_whoever_asked()
    {
        _scope.Value = "mine";
        Assert.Equal("mine", await _thread.RunAsync(() => ValueTask.FromResult(_scope.Value), default));
    }

    [Fact]
    public async Task Closing_waits_for_what_was_asked_for_and_refuses_what_comes_later()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = _thread.RunAsync(
            () =>
            {
                begun.SetResult();
                _mayGoOn.Wait();
                return ValueTask.FromResult(1);
            },
            default);
        var second = _thread.RunAsync(() => ValueTask.FromResult(2), default);
        await begun.Task;
        var closing = new Thread(_thread.Dispose);
        closing.Start();
        SpinWait.SpinUntil(() => (closing.ThreadState & (ThreadState.WaitSleepJoin | ThreadState.Stopped)) != 0);
        Assert.True(closing.IsAlive, "It did not wait.");
        _mayGoOn.Set();
        closing.Join();
        Assert.True(first.IsCompletedSuccessfully && second.IsCompletedSuccessfully);
        Assert.Throws<ObjectDisposedException>(() => { _ = _thread.RunAsync(() => ValueTask.FromResult(3), default); });
    }
}
