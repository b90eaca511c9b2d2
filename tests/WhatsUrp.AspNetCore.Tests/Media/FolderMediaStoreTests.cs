// SPDX-License-Identifier: BSD-3-Clause

using System.Security.Cryptography;
using CsCheck;
using WhatsUrp.AspNetCore.Media;
using WhatsUrp.AspNetCore.Tests.Hosts;
using WhatsUrp.Media;
using WhatsUrp.Messaging;

namespace WhatsUrp.AspNetCore.Tests.Media;

[Trait("Category", "Property")]
public sealed class FolderMediaStoreTests : IDisposable
{
    private readonly TempDirectory _directory = new();

    private string Root => Path.Combine(_directory.Path, "media");

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(200_000)]
    public async Task What_is_kept_is_read_byte_for_byte_and_named_by_its_digest(int length)
    {
        var bytes = RandomNumberGenerator.GetBytes(length);
        var kept = await KeepAsync(Store(), "m1", bytes);
        Assert.Equal(new StoredMedium(MediumState.Kept, Convert.ToHexStringLower(SHA256.HashData(bytes)), length), kept);
        Assert.Equal(kept, await Store().FindAsync(TestLines.SanRomano, "m1"));
        Assert.Equal(bytes, await ReadAsync(Store(), "m1"));
        Assert.Equal(kept.Digest, Path.GetFileName(Assert.Single(ContentFiles())));
    }

    [Fact]
    public async Task Equal_bytes_are_kept_once_and_stay_until_the_last_medium_is_deleted()
    {
        var store = Store();
        await KeepAsync(store, "m1", [1, 2, 3]);
        await KeepAsync(store, "m1", [1, 2, 3]);
        await KeepAsync(store, "m2", [1, 2, 3]);
        Assert.Single(ContentFiles());
        Assert.True(await store.DeleteAsync(TestLines.SanRomano, "m1"));
        Assert.False(await store.DeleteAsync(TestLines.SanRomano, "m1"));
        Assert.Null(await ReadAsync(store, "m1"));
        Assert.Equal([1, 2, 3], await ReadAsync(store, "m2"));
        Assert.True(await store.DeleteAsync(TestLines.SanRomano, "m2"));
        Assert.Empty(Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Lines_share_nothing()
    {
        var store = Store();
        await KeepAsync(store, "m1", [1]);
        Assert.Null(await store.FindAsync(TestLines.Pieve, "m1"));
        Assert.False(await store.DeleteAsync(TestLines.Pieve, "m1"));
        await store.KeepAsync(TestLines.Pieve, new MediaReference("m1", "image/png"), new MemoryStream([1]));
        Assert.Equal(2, ContentFiles().Count());
    }

    [Theory]
    [InlineData("application/x-msdownload", 3)]
    [InlineData("", 3)]
    [InlineData("image/jpeg", 11)]
    public async Task What_is_too_large_or_of_another_type_is_refused_and_leaves_no_byte(string type, int length)
    {
        var store = Store(options => options.MaxBytes = 10);
        Assert.Equal(new StoredMedium(MediumState.Refused), await store.KeepAsync(TestLines.SanRomano, new MediaReference("m1", type), new MemoryStream(new byte[length])));
        Assert.Equal(new StoredMedium(MediumState.Refused), await store.FindAsync(TestLines.SanRomano, "m1"));
        Assert.Null(await ReadAsync(store, "m1"));
        Assert.Single(Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task What_is_gone_is_told_so()
    {
        await Store().GiveUpAsync(TestLines.SanRomano, "m1");
        Assert.Equal(new StoredMedium(MediumState.Gone), await Store().FindAsync(TestLines.SanRomano, "m1"));
    }

    [Fact]
    public async Task What_was_given_up_is_not_kept_any_more_and_leaves_no_byte()
    {
        var store = Store();
        await store.GiveUpAsync(TestLines.SanRomano, "m1");
        Assert.Equal(new StoredMedium(MediumState.Gone), await KeepAsync(store, "m1", [1, 2, 3]));
        Assert.Null(await ReadAsync(store, "m1"));
        Assert.Empty(ContentFiles());
    }

    [Fact]
    public async Task A_download_that_breaks_passes_its_fault_on_and_leaves_nothing()
    {
        await Assert.ThrowsAsync<InvalidDataException>(async () => await Store().KeepAsync(TestLines.SanRomano, new MediaReference("m1", "image/png"), new BrokenStream()));
        Assert.Null(await Store().FindAsync(TestLines.SanRomano, "m1"));
        Assert.Empty(Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_used_is_a_store_that_cannot_work_now()
    {
        await File.WriteAllTextAsync(Root, "in the way");
        var fault = await Assert.ThrowsAsync<MediaFolderException>(async () => await KeepAsync(Store(), "m1", [1]));
        Assert.StartsWith("WURP0606", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_id_and_no_line_leads_out_of_the_folder() => Gen.Select(Gen.String[1, 64], Gen.String).Sample(
        (line, id) =>
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                Assert.StartsWith(Root + Path.DirectorySeparatorChar, Path.GetFullPath(new MediaPaths(Root, new WhatsUrp.Lines.LineId(line)).NoteOf(id)), StringComparison.Ordinal);
            }
        },
        iter: 10_000);

    private static ValueTask<StoredMedium> KeepAsync(FolderMediaStore store, string id, byte[] bytes) =>
        store.KeepAsync(TestLines.SanRomano, new MediaReference(id, "image/jpeg"), new MemoryStream(bytes));

    private static async Task<byte[]?> ReadAsync(FolderMediaStore store, string id)
    {
        await using var content = await store.OpenAsync(TestLines.SanRomano, id);
        if (content is null)
        {
            return null;
        }

        var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private FolderMediaStore Store(Action<MediaFolderOptions>? configure = null)
    {
        var options = new MediaFolderOptions { Folder = Root };
        configure?.Invoke(options);
        return new FolderMediaStore(options);
    }

    private IEnumerable<string> ContentFiles() =>
        Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Where(file => file.Contains($"{Path.DirectorySeparatorChar}content{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new InvalidDataException();
    }
}
