// SPDX-License-Identifier: BSD-3-Clause

using System.Buffers;
using System.Security.Cryptography;
using WhatsUrp.Lines;
using WhatsUrp.Media;
using WhatsUrp.Messaging;

namespace WhatsUrp.AspNetCore.Media;

/// <summary>Keeps media as files named by the SHA-256 of their bytes. A file is there whole or not at all.</summary>
internal sealed class FolderMediaStore(MediaFolderOptions options) : IMediaStore, IDisposable
{
    private const int ChunkSize = 64 << 10;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly string _root = Path.GetFullPath(options.Folder);
    private readonly string[] _types = [.. options.Types];

    // What is deleted, and what shares its bytes, is decided by one call at a time.
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    /// <inheritdoc/>
    public async ValueTask<StoredMedium?> FindAsync(LineId line, string mediumId, CancellationToken cancellationToken = default)
    {
        var paths = PathsOf(line);
        return await OnDiskAsync(() => ReadAsync(paths, mediumId, cancellationToken)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<StoredMedium> KeepAsync(LineId line, MediaReference medium, Stream content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(medium);
        ArgumentNullException.ThrowIfNull(content);
        var paths = PathsOf(line);
        var draft = paths.Draft();
        var stored = new StoredMedium(MediumState.Refused);
        try
        {
            if (_types.Any(type => medium.MimeType.StartsWith(type, StringComparison.OrdinalIgnoreCase)))
            {
                stored = await WriteAsync(draft, content, cancellationToken).ConfigureAwait(false);
            }

            return await AloneAsync(
                async () =>
                {
                    // It was given up while its bytes were on their way: its person may be erased.
                    if (await ReadAsync(paths, medium.Id, cancellationToken).ConfigureAwait(false) is { State: MediumState.Gone } gone)
                    {
                        return gone;
                    }

                    if (stored.Digest is { } digest)
                    {
                        Move(draft, paths.ContentOf(digest));
                    }

                    await NoteAsync(paths, medium.Id, stored, cancellationToken).ConfigureAwait(false);
                    return stored;
                },
                cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (File.Exists(draft))
            {
                File.Delete(draft);
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask GiveUpAsync(LineId line, string mediumId, CancellationToken cancellationToken = default) => await AloneAsync(
        async () =>
        {
            await NoteAsync(PathsOf(line), mediumId, new StoredMedium(MediumState.Gone), cancellationToken).ConfigureAwait(false);
            return true;
        },
        cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<Stream?> OpenAsync(LineId line, string mediumId, CancellationToken cancellationToken = default) =>
        await FindAsync(line, mediumId, cancellationToken).ConfigureAwait(false) is { Digest: { } digest }
            ? await OnDiskAsync(() => Task.FromResult<Stream>(File.OpenRead(PathsOf(line).ContentOf(digest)))).ConfigureAwait(false)
            : null;

    /// <inheritdoc/>
    public async ValueTask<bool> DeleteAsync(LineId line, string mediumId, CancellationToken cancellationToken = default)
    {
        var paths = PathsOf(line);
        return await AloneAsync(
            async () =>
            {
                if (await ReadAsync(paths, mediumId, cancellationToken).ConfigureAwait(false) is not { } stored)
                {
                    return false;
                }

                // The note goes last: a deletion that is cut short is begun again by whoever asks again.
                if (stored.Digest is { } digest && !await IsSharedAsync(paths, mediumId, stored, cancellationToken).ConfigureAwait(false))
                {
                    File.Delete(paths.ContentOf(digest));
                }

                File.Delete(paths.NoteOf(mediumId));
                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }

    private static async Task<StoredMedium?> ReadAsync(MediaPaths paths, string mediumId, CancellationToken cancellationToken)
    {
        var note = paths.NoteOf(mediumId);
        return File.Exists(note) ? MediaNote.Read(await File.ReadAllTextAsync(note, cancellationToken).ConfigureAwait(false)) : null;
    }

    // Deleting is rare, and a line's notes are small: nothing else has to remember who shares what.
    private static async Task<bool> IsSharedAsync(MediaPaths paths, string mediumId, StoredMedium stored, CancellationToken cancellationToken)
    {
        foreach (var note in Directory.EnumerateFiles(paths.Notes).Where(note => note != paths.NoteOf(mediumId)))
        {
            if (MediaNote.Read(await File.ReadAllTextAsync(note, cancellationToken).ConfigureAwait(false)) == stored)
            {
                return true;
            }
        }

        return false;
    }

    private static async Task NoteAsync(MediaPaths paths, string mediumId, StoredMedium stored, CancellationToken cancellationToken)
    {
        var draft = paths.Draft();
        using (var file = Create(draft))
        {
            await file.WriteAsync(System.Text.Encoding.ASCII.GetBytes(MediaNote.Write(stored)), cancellationToken).ConfigureAwait(false);
            file.Flush(flushToDisk: true);
        }

        Move(draft, paths.NoteOf(mediumId));
    }

    private static void Move(string draft, string path)
    {
        MakeFolderOf(path);
        File.Move(draft, path, overwrite: true);
    }

    private static FileStream Create(string path)
    {
        MakeFolderOf(path);
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            how.UnixCreateMode = OwnerOnly;
        }

        return new FileStream(path, how);
    }

    private static void MakeFolderOf(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        }
    }

    private async ValueTask<T> AloneAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await OnDiskAsync(work).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    private static async ValueTask<T> OnDiskAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new MediaFolderException(fault);
        }
    }

    private MediaPaths PathsOf(LineId line) => new(_root, line);

    private async Task<StoredMedium> WriteAsync(string draft, Stream content, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var file = await OnDiskAsync(() => Task.FromResult(Create(draft))).ConfigureAwait(false);
        using var chunk = MemoryPool<byte>.Shared.Rent(ChunkSize);
        long length = 0;
        while (await content.ReadAsync(chunk.Memory, cancellationToken).ConfigureAwait(false) is > 0 and var count)
        {
            length += count;
            if (length > options.MaxBytes)
            {
                return new StoredMedium(MediumState.Refused);
            }

            var bytes = chunk.Memory[..count];
            hash.AppendData(bytes.Span);
            await OnDiskAsync(async () =>
            {
                await file.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
                return true;
            }).ConfigureAwait(false);
        }

        await OnDiskAsync(() =>
        {
            file.Flush(flushToDisk: true);
            return Task.FromResult(true);
        }).ConfigureAwait(false);
        return new StoredMedium(MediumState.Kept, Convert.ToHexStringLower(hash.GetHashAndReset()), length);
    }
}
