// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.InteropServices;
using System.Text.Json;

namespace WhatsUrp.CloudApi.Webhooks.Json;

/// <summary>The members of an object, in order, those of the same name each for itself; none of anything else.</summary>
internal struct PartMembers(JsonElement element, BodyContext context)
{
    private JsonElement.ObjectEnumerator _members = element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : default;

    public readonly Part Current => new(_members.Current.Value, context);

    public readonly PartMembers GetEnumerator() => this;

    public bool MoveNext() => element.ValueKind == JsonValueKind.Object && _members.MoveNext();

    public readonly bool IsNamed(ReadOnlySpan<byte> name) => JsonText.Is(JsonMarshal.GetRawUtf8PropertyName(_members.Current), name);
}
