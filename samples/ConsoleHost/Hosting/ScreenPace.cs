// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.ConsoleHost.Hosting;

/// <summary>Settings of a service that speaks to a screen: nobody waits there for the pace of a real number, nor for the morning.</summary>
internal static class ScreenPace
{
    /// <summary>The name of a data file that is none.</summary>
    public const string InMemory = ":memory:";

    public static Dictionary<string, string?> Settings(string dataFile) => new()
    {
        ["WhatsUrp:Outbox:MessagesPerSecond"] = "1000",
        ["WhatsUrp:Outbox:SpoolFolder"] = dataFile == InMemory ? Path.GetTempPath() : dataFile + ".spool",
        ["WhatsUrp:Broadcasts:WatchInterval"] = "00:00:00.05",
        ["WhatsUrp:Broadcasts:QuietHours"] = "none",
    };
}
