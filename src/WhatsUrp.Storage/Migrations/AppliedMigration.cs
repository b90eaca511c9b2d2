// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Storage.Migrations;

/// <summary>A row of <c>schema_version</c>.</summary>
/// <param name="Version">The number of the step.</param>
/// <param name="Checksum">The checksum of the script that was run.</param>
internal sealed record AppliedMigration(int Version, string Checksum);
