// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics;
using System.Globalization;

namespace WhatsUrp.TestKit.Postgres;

/// <summary>Disks of a few MiB in memory, each seen by the process alone for which it was made: they can be filled without harm to anybody.</summary>
/// <remarks>A file system is mounted in a mount namespace of the process, by root or in a user namespace; not every machine allows either.</remarks>
public static class SmallDisks
{
    private static readonly Lazy<bool> Works = new(Try);

    /// <summary>Says in a sentence why there can be none here, or nothing.</summary>
    public static string? WhyNot => Works.Value ? null : "This machine lets nobody mount a small disk: neither as root nor in a user namespace (unshare).";

    /// <summary>Returns what stands before a command so that it has a small disk on a folder, owned by the folder's owner.</summary>
    internal static string[] With(string folder, int megabytes) =>
    [
        "unshare", "--mount", .. Environment.IsPrivilegedProcess ? (string[])[] : ["--user", "--map-current-user", "--keep-caps"],
        "sh", "-c", "mount -t tmpfs -o size=$1m,mode=700,uid=$(stat -c %u \"$2\") tmpfs \"$2\" && shift 2 && exec \"$@\"", "sh", megabytes.ToString(CultureInfo.InvariantCulture), folder,
    ];

    private static bool Try()
    {
        var folder = Directory.CreateTempSubdirectory("wudisk-");
        try
        {
            string[] command = [.. With(folder.FullName, 1), "true"];
            using var trial = Process.Start(new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardError = true });
            trial!.WaitForExit();
            return trial.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
        finally
        {
            folder.Delete();
        }
    }
}
