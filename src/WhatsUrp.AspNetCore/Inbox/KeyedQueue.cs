// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.AspNetCore.Inbox;

/// <summary>Runs what belongs to one key one after the other, in the order in which it was given, and different keys side by side.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class KeyedQueue
{
    private readonly Dictionary<string, Task> _last = new(StringComparer.Ordinal);

    /// <summary>Gets how many keys have something to run.</summary>
    public int Keys
    {
        get
        {
            lock (_last)
            {
                return _last.Count;
            }
        }
    }

    /// <summary>Runs a piece of work after all that was given for its key before, whether that succeeded or not.</summary>
    public Task<T> RunAsync<T>(string key, Func<Task<T>> work)
    {
        lock (_last)
        {
            var mine = AfterAsync(_last.GetValueOrDefault(key, Task.CompletedTask), work);
            _last[key] = mine;
            _ = ForgetAsync(key, mine);
            return mine;
        }
    }

    private static async Task<T> AfterAsync<T>(Task before, Func<Task<T>> work)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        return await work().ConfigureAwait(false);
    }

    private async Task ForgetAsync(string key, Task mine)
    {
        await mine.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        lock (_last)
        {
            if (_last.GetValueOrDefault(key) == mine)
            {
                _last.Remove(key);
            }
        }
    }
}
