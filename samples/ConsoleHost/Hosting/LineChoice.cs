// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using WhatsUrp.Lines;

namespace WhatsUrp.ConsoleHost.Hosting;

/// <summary>Which configuration, and which of its lines.</summary>
/// <param name="File">The configuration file; <see langword="null"/> for the one beside the program.</param>
/// <param name="Line">The line's id; <see langword="null"/> for the only one.</param>
internal sealed record LineChoice(string? File, string? Line)
{
    private const string Lines = "WhatsUrp:Lines";

    /// <summary>Reads the configuration and finds the line.</summary>
    public LineId Choose(ConfigurationManager configuration)
    {
        var path = Path.GetFullPath(File ?? Path.Combine(AppContext.BaseDirectory, "appsettings.json"));
        if (!System.IO.File.Exists(path))
        {
            throw new OperatorException($"There is no configuration file {path}.");
        }

        try
        {
            configuration.AddJsonFile(path, optional: false, reloadOnChange: false);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or UnauthorizedAccessException or FormatException)
        {
            throw new OperatorException($"The configuration {path} cannot be read: {fault.GetBaseException().Message}");
        }

        string[] ids = [.. configuration.GetSection(Lines).GetChildren().Select(section => section.Key)];
        return ids switch
        {
            [] => throw new OperatorException($"The configuration {path} names no line: the section {Lines} is missing or empty."),
            [var only] when Line is null => new LineId(only),
            _ when Line is null => throw new OperatorException($"The configuration has several lines: choose one with --line ({string.Join(", ", ids)})."),
            _ when Array.Find(ids, id => id.Equals(Line, StringComparison.OrdinalIgnoreCase)) is { } found => new LineId(found),
            _ => throw new OperatorException($"There is no line {Line}; the configuration has {string.Join(", ", ids)}."),
        };
    }
}
