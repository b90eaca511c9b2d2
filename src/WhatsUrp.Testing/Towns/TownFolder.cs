// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Testing.Towns;

/// <summary>The files of one town, deleted with it.</summary>
internal sealed class TownFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("whatsurp-town-");

    /// <summary>Where the host keeps its data, and how little it logs.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        new("WhatsUrp:Sqlite:ConnectionString", Path.Combine(_folder.FullName, "whatsurp.db")),
        new("WhatsUrp:Media:Folder", Path.Combine(_folder.FullName, "media")),
        new("WhatsUrp:Outbox:SpoolFolder", Path.Combine(_folder.FullName, "spool")),
        new("Logging:LogLevel:Default", "Warning"),
    ];

    public void Dispose()
    {
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // Some systems hold a database for a moment longer; the folder for temporary files is emptied by them.
        }
    }
}
