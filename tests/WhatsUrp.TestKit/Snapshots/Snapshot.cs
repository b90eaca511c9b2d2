// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using Xunit;

namespace WhatsUrp.TestKit.Snapshots;

/// <summary>One pending comparison: name it further with <c>UseParameters</c>, then await it.</summary>
public sealed class Snapshot(object? value, string file, string method)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly List<(string Name, string Value)> _parameters = [];
    private readonly List<Func<string, string>> _scrubbers = [];

    /// <summary>Names the case of a theory, so that each case has a snapshot of its own.</summary>
    public Snapshot UseParameters(object? parameter, [CallerArgumentExpression(nameof(parameter))] string name = "") =>
        Add(name, parameter);

    /// <summary>Names the case by two parameters. The priority keeps a second text from being taken for a name.</summary>
    [OverloadResolutionPriority(1)]
    public Snapshot UseParameters(
        object? first,
        object? second,
        [CallerArgumentExpression(nameof(first))] string firstName = "",
        [CallerArgumentExpression(nameof(second))] string secondName = "") =>
        Add(firstName, first).Add(secondName, second);

    /// <summary>Names the case by three parameters.</summary>
    [OverloadResolutionPriority(2)]
    public Snapshot UseParameters(
        object? first,
        object? second,
        object? third,
        [CallerArgumentExpression(nameof(first))] string firstName = "",
        [CallerArgumentExpression(nameof(second))] string secondName = "",
        [CallerArgumentExpression(nameof(third))] string thirdName = "") =>
        Add(firstName, first).Add(secondName, second).Add(thirdName, third);

    /// <summary>Replaces what changes from run to run (ids, instants) before the comparison.</summary>
    public Snapshot Scrub(Func<string, string> scrubber)
    {
        _scrubbers.Add(scrubber);
        return this;
    }

    public TaskAwaiter GetAwaiter() => CompareAsync().GetAwaiter();

    private Snapshot Add(string name, object? parameter)
    {
        _parameters.Add((name, Convert.ToString(parameter, CultureInfo.InvariantCulture) ?? "null"));
        return this;
    }

    private async Task CompareAsync()
    {
        var received = _scrubbers.Aggregate(Render(), (text, scrub) => scrub(text));
        var stem = Path.Combine(Path.GetDirectoryName(file)!, Name());
        var verifiedFile = stem + ".verified.txt";
        var receivedFile = stem + ".received.txt";
        var verified = File.Exists(verifiedFile) ? await File.ReadAllTextAsync(verifiedFile).ConfigureAwait(false) : null;
        if (received == verified?.ReplaceLineEndings("\n"))
        {
            File.Delete(receivedFile);
            return;
        }

        await File.WriteAllTextAsync(receivedFile, received).ConfigureAwait(false);
        if (verified is null)
        {
            Assert.Fail($"No snapshot yet: review {receivedFile} and rename it to {Path.GetFileName(verifiedFile)}.\n{received}");
        }

        Assert.Fail($"{verifiedFile} differs from {Path.GetFileName(receivedFile)} beside it.\n"
            + FirstDifference(verified.ReplaceLineEndings("\n").Split('\n'), received.Split('\n')));
    }

    private static string FirstDifference(string[] verified, string[] received)
    {
        var line = 0;
        while (line < verified.Length && line < received.Length && verified[line] == received[line])
        {
            line++;
        }

        return $"line {line + 1}\nverified: {verified.ElementAtOrDefault(line)}\nreceived: {received.ElementAtOrDefault(line)}";
    }

    private string Render() =>
        (value as string ?? JsonSerializer.Serialize(value, Json)).ReplaceLineEndings("\n");

    private string Name()
    {
        var name = $"{Path.GetFileNameWithoutExtension(file)}.{method}";
        foreach (var (parameter, argument) in _parameters)
        {
            name += $"_{parameter}={argument}";
        }

        return string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '=' or '-' ? c : '~'));
    }
}
