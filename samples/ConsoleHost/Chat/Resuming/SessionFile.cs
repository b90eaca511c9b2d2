// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.ConsoleHost.Hosting;

namespace WhatsUrp.ConsoleHost.Chat.Resuming;

/// <summary>Keeps the state of a session in one small file, <c>&lt;data file&gt;.inbox</c>.</summary>
/// <remarks>Written to the disk and swapped whole: whoever is killed leaves the old state or the new one.</remarks>
internal sealed class SessionFile(string path)
{
    /// <summary>Reads the state that the last session left; an empty one when there is none.</summary>
    public SessionState Load()
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), SessionJson.Default.SessionState) ?? new SessionState();
        }
        catch (FileNotFoundException)
        {
            return new SessionState();
        }
        catch (JsonException)
        {
            throw new OperatorException($"{path} is not the message file of a session: move it away and start again.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"{path} cannot be read: {fault.Message}");
        }
    }

    public void Save(SessionState state)
    {
        var fresh = path + ".new";
        try
        {
            using (var file = new FileStream(fresh, OwnerOnly()))
            {
                JsonSerializer.Serialize(file, state, SessionJson.Default.SessionState);
                file.Flush(flushToDisk: true);
            }

            File.Move(fresh, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"{path} cannot be written, so nothing could be kept safe: {fault.Message}");
        }
    }

    // The file holds a citizen's words: nobody else on the machine reads them.
    private static FileStreamOptions OwnerOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
