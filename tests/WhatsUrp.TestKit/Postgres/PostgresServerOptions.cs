// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.TestKit.Postgres;

/// <summary>How a server of a test works.</summary>
public sealed record PostgresServerOptions
{
    /// <summary>Whether a commit waits for the disk. Off makes ordinary tests fast; tests of crashes of the machine need it on.</summary>
    public bool Fsync { get; init; }

    /// <summary>Whether it listens on a port of the loopback too, for tests that stand between client and server.</summary>
    public bool Tcp { get; init; }

    /// <summary>How many MiB the disk of <see cref="PostgresServer.SmallDisk"/> has; none when zero. Only where <see cref="SmallDisks.WhyNot"/> has nothing to say.</summary>
    public int SmallDiskMegabytes { get; init; }

    /// <summary>Further settings, such as <c>max_connections=20</c>.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];
}
