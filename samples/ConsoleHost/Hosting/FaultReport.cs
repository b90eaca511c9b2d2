// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Options;
using WhatsUrp.Storage;

namespace WhatsUrp.ConsoleHost.Hosting;

/// <summary>Turns whatever ended the program into sentences and an exit code; a stack trace helps nobody at a counter.</summary>
internal static class FaultReport
{
    private const int Interrupted = 130;

    public static int Write(TextWriter error, Exception fault)
    {
        if (fault is OperationCanceledException)
        {
            return Interrupted;
        }

        foreach (var sentence in Sentences(fault))
        {
            error.WriteLine(sentence);
        }

        return 1;
    }

    private static IEnumerable<string> Sentences(Exception fault) => fault switch
    {
        AggregateException several => several.InnerExceptions.SelectMany(Sentences),
        OptionsValidationException invalid => invalid.Failures,
        OperatorException or StorageException => [fault.Message],
        IOException or UnauthorizedAccessException => [fault.Message],
        _ => [$"The program stopped on a fault of its own ({fault.GetType().Name}): {fault.Message}"],
    };
}
