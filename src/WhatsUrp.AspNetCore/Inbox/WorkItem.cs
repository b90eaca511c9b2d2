// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.AspNetCore.Inbox;

/// <summary>Something out of a webhook that somebody is to take in.</summary>
/// <param name="Key">What must keep its order: a citizen of a line.</param>
/// <param name="Kind">The word for the metrics.</param>
internal abstract record WorkItem(string Key, string Kind)
{
    /// <summary>Gets the parts that can be tried apart when the whole fails; empty when it is one thing.</summary>
    public virtual IReadOnlyList<WorkItem> Halves => [];

    /// <summary>Gets what must have been taken in, or set aside, before; <see langword="null"/> when it waits for nothing but its key.</summary>
    public virtual WorkItem? After => null;

    /// <summary>Gets how many things it is.</summary>
    public virtual int Count => 1;

    /// <summary>Has it taken in, by services of a scope of its own.</summary>
    public abstract ValueTask RunAsync(IServiceProvider services, CancellationToken cancellationToken);

    /// <summary>Cuts it out of its body, as a body of its own.</summary>
    public abstract ReadOnlyMemory<byte> Cut();
}
