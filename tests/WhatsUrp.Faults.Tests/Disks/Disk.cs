// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.BenchKit.Stores;

namespace WhatsUrp.Faults.Tests.Disks;

/// <summary>The disk under the database of an engine: it knows what was synced, loses the rest when the power is cut, and can be made to fail.</summary>
internal sealed class Disk(SqliteBenchStore store) : IDisposable
{
    private const int Sector = 512;

    /// <summary>What SQLite needs after a power cut; the shared memory beside it is made anew.</summary>
    private static readonly string[] s_files = ["", "-wal"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("whatsurp-disk-");

    /// <summary>What the engine must be told to use it.</summary>
    public Dictionary<string, string?> Settings => new() { ["LOSES_UNSYNCED"] = _folder.FullName };

    public void Fail(DiskFault fault) => File.Create(PathOf(fault)).Dispose();

    public void Heal(DiskFault fault) => File.Delete(PathOf(fault));

    /// <summary>Cuts the power of an engine that has just been killed: nothing that was not synced is left.</summary>
    /// <param name="arrived">Decides which of the unsynced sectors had been written all the same; without it none had.</param>
    public void Cut(Random? arrived = null)
    {
        foreach (var file in s_files)
        {
            var synced = File.ReadAllBytes(Path.Combine(_folder.FullName, Path.GetFileName(store.Path) + file));
            File.WriteAllBytes(store.Path + file, arrived is null ? synced : Mix(synced, File.ReadAllBytes(store.Path + file), arrived));
        }

        File.Delete(store.Path + "-shm");
    }

    /// <summary>Copies what is there now, so that it can be looked at and the engine still finds it as the power left it.</summary>
    public async Task<SqliteBenchStore> CopyAsync()
    {
        var copy = new SqliteBenchStore();
        foreach (var file in s_files)
        {
            File.Copy(store.Path + file, copy.Path + file);
        }

        await using var connection = await copy.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        Assert.Equal("ok", await command.ExecuteScalarAsync());
        return copy;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static byte[] Mix(byte[] synced, byte[] written, Random arrived)
    {
        var mixed = new byte[arrived.Next(2) == 0 ? synced.Length : written.Length];
        for (var at = 0; at < mixed.Length; at += Sector)
        {
            var one = arrived.Next(2) == 0 || at >= synced.Length ? written : synced;
            var source = at < one.Length ? one : synced;
            source.AsSpan(at, Math.Min(Sector, Math.Min(source.Length, mixed.Length) - at)).CopyTo(mixed.AsSpan(at));
        }

        return mixed;
    }

    private string PathOf(DiskFault fault) => Path.Combine(_folder.FullName, fault switch
    {
        DiskFault.Full => "full",
        DiskFault.ReadOnly => "read-only",
        _ => "unsyncable",
    });
}
