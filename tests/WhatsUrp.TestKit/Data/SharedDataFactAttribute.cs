// SPDX-License-Identifier: BSD-3-Clause

using Xunit;

namespace WhatsUrp.TestKit.Data;

/// <summary>A fact on a file or folder of the shared data; skipped, with the reason, where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute(string path = "")
    {
        Path = path;
        Skip = SharedData.WhyMissing(path);
    }

    /// <summary>The file or folder inside the shared data; empty for the folder as a whole.</summary>
    public string Path { get; }
}
