// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.ConsoleHost.Tests.Processes;

/// <summary>Files that stand beside the tests.</summary>
internal static class TestFile
{
    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, name);

    public static string Read(string name) => File.ReadAllText(PathOf(name));
}
