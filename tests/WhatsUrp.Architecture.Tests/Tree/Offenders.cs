// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Architecture.Tests.Tree;

/// <summary>An assert that shows all who break a rule, one a line, not only the first.</summary>
internal static class Offenders
{
    public static void None(IEnumerable<string> found)
    {
        var all = found.ToList();
        Assert.True(all.Count == 0, $"{all.Count} found:\n{string.Join('\n', all)}");
    }
}
