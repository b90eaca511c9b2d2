// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.AspNetCore.Endpoint;

/// <summary>Bounds the memory that callers can fill together before anybody knows who they are.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class BodyBudget(long most)
{
    private long _taken;

    /// <summary>Takes some bytes, unless that would be too many; a negative number gives bytes back.</summary>
    public bool TryTake(int bytes)
    {
        if (Interlocked.Add(ref _taken, bytes) <= most || bytes <= 0)
        {
            return true;
        }

        Interlocked.Add(ref _taken, -bytes);
        return false;
    }
}
